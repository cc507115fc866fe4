package org.ecobureau.test.servers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs a Spring test on a database and a broker that nothing else uses, and counts the store's work in a bean of type
 * {@link StoreCommands}. Stands beside {@code @SpringBootTest}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ContextConfiguration(initializers = ServersInitializer.class)
@Import(StoreCommands.class)
public @interface WithServers {}
