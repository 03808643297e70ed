// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for names, in order of appearance. */
final class Names {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    long number(String name) {
        return numbers.computeIfAbsent(name, key -> {
            names.add(key);
            return names.size() - 1;
        });
    }

    String name(long number) {
        return names.get(Math.toIntExact(number));
    }
}
