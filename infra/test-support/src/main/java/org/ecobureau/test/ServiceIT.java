package org.ecobureau.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.test.graphql.TokensInitializer;
import org.ecobureau.test.servers.IndexCheck;
import org.ecobureau.test.servers.IndexedQueries;
import org.ecobureau.test.servers.ServersInitializer;
import org.ecobureau.test.servers.StoreCommands;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * Runs the whole service on a free port, on a store and a broker of its own, and lets the test call it: inject a
 * {@link GraphQlCaller}, and a {@link StoreCommands} to count the store's work. A class fails when the service has sent
 * a query that no index answers. All classes of a module share one
 * context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {ServersInitializer.class, TokensInitializer.class})
@Import({StoreCommands.class, IndexedQueries.class, GraphQlCaller.class})
@TestExecutionListeners(listeners = IndexCheck.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface ServiceIT {}
