// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.architecture;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.ManyToManyConcurrentArrayQueue;

/** What {@link QueuesTest} lets pass; never run. */
final class BoundedQueues {
    private BoundedQueues() {}

    static List<Object> queues() {
        return List.of(
                new LinkedBlockingQueue<String>(16),
                new LinkedBlockingDeque<String>(16),
                new ArrayBlockingQueue<String>(16),
                new SynchronousQueue<String>(),
                new ManyToManyConcurrentArrayQueue<String>(16),
                new ArrayDeque<String>(),
                new ThreadPoolExecutor(1, 2, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(16)),
                CompletableFuture.supplyAsync(() -> "one", Runnable::run));
    }
}
