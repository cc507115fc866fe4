/** Data exchange with the province 数据共享交换: what happened, in one order, for those who may know. */
@NullMarked
package org.ecobureau.exchange;

import org.jspecify.annotations.NullMarked;
