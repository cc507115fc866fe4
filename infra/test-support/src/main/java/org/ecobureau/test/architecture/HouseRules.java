package org.ecobureau.test.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The rules that hold in every service. A service's architecture test takes them over with
 * {@code ArchTests.in(HouseRules.class)}; a rule that finds nothing to check fails.
 */
public final class HouseRules {

    @ArchTest
    static final ArchRule THE_DRIVER_STAYS_IN_THE_STORAGE = noClasses()
            .that(areNotPartOf(".*Document|Mongo.*"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "org.bson..")
            .because("only Mongo* and *Document classes know how records are kept");

    @ArchTest
    static final ArchRule SPRING_GRAPHQL_STAYS_IN_THE_CONTROLLERS = noClasses()
            .that(areNotPartOf(".*Controller"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.graphql..", "graphql..")
            .because("only *Controller classes know how records are asked for");

    @ArchTest
    static final ArchRule NOBODY_TALKS_TO_THE_BROKER = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.rabbitmq..", "org.springframework.amqp..", "org.springframework.cloud.stream..")
            .because("events leave through the outbox and come in through the inbox");

    @ArchTest
    static final ArchRule STATUS_MACHINES_ARE_PLAIN_JAVA = noClasses()
            .that(simpleNameEndingWith("Status"))
            .or(simpleNameEndingWith("Action"))
            .or(simpleNameEndingWith("Event"))
            .or(simpleNameEndingWith("Problem"))
            .or(simpleNameEndingWith("Rules"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.bson..", "org.ecobureau.platform..")
            .because("the domain knows neither the framework nor the store nor the platform");

    @ArchTest
    static final ArchRule FEATURES_DEPEND_ONE_WAY =
            slices().matching("org.ecobureau.*.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule VIEWS_ARE_PUBLIC_BECAUSE_GRAPHQL_READS_THEM = classes()
            .that(simpleNameEndingWith("View"))
            .should()
            .bePublic()
            .because("GraphQL reads them by reflection");

    private HouseRules() {}

    @ArchTest
    static void theStateDiagramsArePublishedAsTheTablesAre(JavaClasses classes) {
        StateDiagrams.of(classes).assertPublished();
    }

    /** Classes whose outermost class has another name. */
    private static DescribedPredicate<JavaClass> areNotPartOf(String outermost) {
        return DescribedPredicate.describe("are not part of " + outermost, type -> {
            String name = type.getName().substring(type.getPackageName().length() + 1);
            return !name.split("\\$")[0].matches(outermost);
        });
    }
}
