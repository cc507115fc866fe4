/** The bureau's own work on hazardous waste: special inspections and trainings. */
@NullMarked
package org.ecobureau.hazardouswaste.activity;

import org.jspecify.annotations.NullMarked;
