package org.ecobureau.hazardouswaste;

import org.ecobureau.test.ServiceIT;
import org.springframework.context.annotation.Import;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Runs the service with its usual callers; all such tests share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceIT
@Import({Bureau.class, Bus.class})
public @interface HazardousWasteIT {}
