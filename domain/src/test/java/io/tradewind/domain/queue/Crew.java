// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicReference;

/** Threads that start together; the failure of one is the failure of all. */
final class Crew {
    interface Work {
        void run() throws Exception;
    }

    private final List<Work> works = new ArrayList<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    void add(Work work) {
        works.add(work);
    }

    void run() throws Exception {
        CyclicBarrier start = new CyclicBarrier(works.size());
        List<Thread> threads = new ArrayList<>();
        for (Work work : works) {
            threads.add(Thread.ofPlatform().daemon().start(() -> {
                try {
                    start.await();
                    work.run();
                } catch (Throwable e) {
                    failure.compareAndSet(null, e);
                }
            }));
        }
        while (threads.stream().anyMatch(Thread::isAlive) && failure.get() == null) {
            for (Thread thread : threads) {
                thread.join(20);
            }
        }
        if (failure.get() != null) {
            throw new AssertionError("a thread failed", failure.get());
        }
    }
}
