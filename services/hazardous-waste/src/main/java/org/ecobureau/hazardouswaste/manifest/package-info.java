/** Transfer manifests, from the remover's draft to the receiver's decision. */
@NullMarked
package org.ecobureau.hazardouswaste.manifest;

import org.jspecify.annotations.NullMarked;
