// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli.doctor;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What one check found.
 *
 * @param name what was checked
 * @param status how it is
 * @param text what was measured
 * @param remedy what to do; empty when nothing is to be done
 */
record Finding(String name, Status status, String text, String remedy) {
    /** How it is. */
    enum Status {
        OK,
        WARN,
        FAIL;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Finding ok(String name, String text) {
        return new Finding(name, Status.OK, text, "");
    }

    static Finding warn(String name, String text, String remedy) {
        return new Finding(name, Status.WARN, text, remedy);
    }

    static Finding fail(String name, String text, String remedy) {
        return new Finding(name, Status.FAIL, text, remedy);
    }

    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", name);
        map.put("status", status.word());
        map.put("finding", text);
        map.put("remedy", remedy);
        return map;
    }
}
