/** What an operator is given is what the system is: configuration, compose file, manifests, dashboards. */
@NullMarked
package org.ecobureau.operations;

import org.jspecify.annotations.NullMarked;
