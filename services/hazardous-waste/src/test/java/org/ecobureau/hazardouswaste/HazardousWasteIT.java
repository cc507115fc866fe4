package org.ecobureau.hazardouswaste;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.ecobureau.test.ServiceIT;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Runs the service with its usual callers; all such tests share one context. The clock strikes when a test wants it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceIT
@Import({Bureau.class, Bus.class})
@TestPropertySource(properties = "ecobureau.hazardous-waste.expiry-interval=P1D")
public @interface HazardousWasteIT {}
