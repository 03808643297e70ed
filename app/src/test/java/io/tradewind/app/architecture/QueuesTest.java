// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.architecture;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** No queue between threads grows without a bound, whether made by its own constructor or inside of a pool. */
@AnalyzeClasses(packages = "io.tradewind", importOptions = ImportOption.DoNotIncludeTests.class)
class QueuesTest {
    private static final String CONCURRENT = "java.util.concurrent.";

    /** Bounded only by the constructor that takes a capacity and nothing else. */
    private static final Set<String> BOUNDED_BY_CAPACITY =
            Set.of(CONCURRENT + "LinkedBlockingQueue", CONCURRENT + "LinkedBlockingDeque");

    private static final Set<String> UNBOUNDED = Set.of(
            CONCURRENT + "ConcurrentLinkedQueue",
            CONCURRENT + "ConcurrentLinkedDeque",
            CONCURRENT + "LinkedTransferQueue",
            CONCURRENT + "PriorityBlockingQueue",
            CONCURRENT + "DelayQueue",
            CONCURRENT + "SubmissionPublisher",
            CONCURRENT + "ScheduledThreadPoolExecutor",
            CONCURRENT + "ForkJoinPool",
            "java.util.Timer",
            "org.agrona.concurrent.ManyToOneConcurrentLinkedQueue");

    /** Pools whose work waits in an unbounded queue. */
    private static final Set<String> POOLS = Set.of(
            "newFixedThreadPool",
            "newCachedThreadPool",
            "newSingleThreadExecutor",
            "newScheduledThreadPool",
            "newSingleThreadScheduledExecutor",
            "newWorkStealingPool");

    @ArchTest
    static final ArchRule noQueueIsUnbounded = classes().should(haveNoUnboundedQueue());

    @ArchTest
    static final ArchRule atomicFieldsLiveInBreakerQueuesAndMetricsOnly = noClasses()
            .that(
                    DescribedPredicate.describe(
                            "are pure, other than breaker, queues and the metrics that several threads record into",
                            type -> (type.getPackageName() + ".")
                                            .matches("io\\.tradewind\\.(domain|quant|trading|simulation)\\..*")
                                    && !(type.getPackageName() + ".")
                                            .matches(
                                                    "io\\.tradewind\\.(domain\\.(breaker|queue)|trading\\.portfolio\\.metric)\\..*")))
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.invoke.VarHandle");

    @Test
    void shouldFindEveryUnboundedQueueOfTheFixture() {
        EvaluationResult result = noQueueIsUnbounded.evaluate(
                new ClassFileImporter().importClasses(UnboundedQueues.class, UnboundedQueues.Publisher.class));

        assertThat(result.getFailureReport().getDetails())
                .hasSize(UnboundedQueues.VIOLATIONS)
                .allMatch(line -> line.contains("UnboundedQueues"))
                .noneMatch(line -> line.contains("bounded()"));
        for (String made : UnboundedQueues.MADE) {
            assertThat(result.getFailureReport().getDetails()).anyMatch(line -> line.contains(made));
        }
    }

    @Test
    void shouldAcceptBoundedQueues() {
        EvaluationResult result =
                noQueueIsUnbounded.evaluate(new ClassFileImporter().importClasses(BoundedQueues.class));

        assertThat(result.hasViolation()).isFalse();
    }

    private static ArchCondition<JavaClass> haveNoUnboundedQueue() {
        return new ArchCondition<>("make no queue and no pool without a bound") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                    if (isUnbounded(access.getTarget())) {
                        events.add(violated(access, access.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean isUnbounded(AccessTarget target) {
        String owner = target.getOwner().getName();
        String name = target.getName();
        if (name.equals("<init>")) {
            return UNBOUNDED.contains(owner)
                    || owner.startsWith("org.jctools.") && owner.matches(".*(Unbounded|Growable|Linked).*")
                    || BOUNDED_BY_CAPACITY.contains(owner) && !takesOnlyACapacity(target);
        }
        return switch (owner) {
            case CONCURRENT + "Executors" -> POOLS.contains(name);
            case CONCURRENT + "ForkJoinPool" -> name.equals("commonPool");
            case CONCURRENT + "CompletableFuture" -> name.endsWith("Async") && !takesAnExecutor(target);
            default -> false;
        };
    }

    private static List<String> parameters(AccessTarget target) {
        return target instanceof CodeUnitAccessTarget unit
                ? unit.getRawParameterTypes().stream().map(JavaClass::getName).toList()
                : List.of();
    }

    private static boolean takesOnlyACapacity(AccessTarget target) {
        return parameters(target).equals(List.of("int"));
    }

    private static boolean takesAnExecutor(AccessTarget target) {
        return parameters(target).contains(CONCURRENT + "Executor");
    }
}
