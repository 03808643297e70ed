// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.architecture;

import java.util.List;
import java.util.Queue;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.SubmissionPublisher;
import java.util.function.Supplier;
import org.agrona.concurrent.ManyToOneConcurrentLinkedQueue;

/** Every queue and pool that {@link QueuesTest} refuses, once each; never run. */
final class UnboundedQueues {
    /** A word of each violation. */
    static final List<String> MADE = List.of(
            "LinkedBlockingQueue.<init>()",
            "LinkedBlockingQueue.<init>(java.util.Collection)",
            "LinkedBlockingDeque.<init>()",
            "ConcurrentLinkedQueue.<init>()",
            "ConcurrentLinkedDeque.<init>()",
            "LinkedTransferQueue.<init>()",
            "PriorityBlockingQueue.<init>()",
            "DelayQueue.<init>()",
            "SubmissionPublisher.<init>()",
            "Timer.<init>()",
            "ManyToOneConcurrentLinkedQueue.<init>()",
            "newFixedThreadPool",
            "newCachedThreadPool",
            "newSingleThreadExecutor",
            "newScheduledThreadPool",
            "newSingleThreadScheduledExecutor",
            "newWorkStealingPool",
            "ForkJoinPool.<init>()",
            "commonPool",
            "supplyAsync");

    /** One of them, the constructor without capacity, by reference as well. */
    static final int VIOLATIONS = MADE.size() + 1;

    private UnboundedQueues() {}

    /** A subclass makes its superclass. */
    static final class Publisher extends SubmissionPublisher<String> {}

    static List<Object> queues() {
        Supplier<Queue<String>> byReference = LinkedBlockingQueue::new;
        return List.of(
                byReference,
                new LinkedBlockingQueue<String>(),
                new LinkedBlockingQueue<>(List.of("one")),
                new LinkedBlockingDeque<String>(),
                new ConcurrentLinkedQueue<String>(),
                new ConcurrentLinkedDeque<String>(),
                new LinkedTransferQueue<String>(),
                new PriorityBlockingQueue<String>(),
                new DelayQueue<Delayed>(),
                new Timer(),
                new ManyToOneConcurrentLinkedQueue<String>());
    }

    static List<Object> pools() {
        return List.of(
                Executors.newFixedThreadPool(2),
                Executors.newCachedThreadPool(),
                Executors.newSingleThreadExecutor(),
                Executors.newScheduledThreadPool(1),
                Executors.newSingleThreadScheduledExecutor(),
                Executors.newWorkStealingPool(),
                new ForkJoinPool(),
                ForkJoinPool.commonPool(),
                CompletableFuture.supplyAsync(() -> "one"));
    }
}
