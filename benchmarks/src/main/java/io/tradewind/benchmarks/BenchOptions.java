// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the command line of {@link Bench} asks for.
 *
 * @param list only names and descriptions
 * @param json the report as JSON, which is what a baseline is
 * @param baseline file to compare with, when there is one
 * @param anyMachine compares with a baseline of another machine too
 * @param names benchmarks, in the order given; empty for all, or for those of the baseline
 */
record BenchOptions(boolean list, boolean json, @Nullable Path baseline, boolean anyMachine, List<String> names) {
    /**
     * Reads arguments.
     *
     * @param args options and names
     * @param known benchmarks that there are
     * @return what they ask for
     * @throws IllegalArgumentException when something is not known or not complete
     */
    static BenchOptions parse(String[] args, Set<String> known) {
        boolean list = false;
        boolean json = false;
        boolean anyMachine = false;
        Path baseline = null;
        List<String> names = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--list" -> list = true;
                case "--json" -> json = true;
                case "--any-machine" -> anyMachine = true;
                case "--compare" -> {
                    if (++i == args.length) {
                        throw new IllegalArgumentException("--compare needs the file of an earlier run with --json");
                    }
                    baseline = Path.of(args[i]);
                }
                default -> names.add(known(args[i], known));
            }
        }
        if (anyMachine && baseline == null) {
            throw new IllegalArgumentException("--any-machine belongs to --compare");
        }
        return new BenchOptions(list, json, baseline, anyMachine, names);
    }

    private static String known(String name, Set<String> known) {
        if (!known.contains(name)) {
            throw new IllegalArgumentException((name.startsWith("--") ? "no option '" : "no benchmark '") + name
                    + "': choose " + String.join(", ", known));
        }
        return name;
    }
}
