// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.match;

import io.tradewind.domain.port.RequestException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which columns a script has, in their order: the plain ones, then any of the further ones.
 *
 * @param columns by place
 */
record ScriptHeader(List<ScriptColumn> columns) {
    static ScriptHeader of(String file, String text) {
        boolean further = text.startsWith(ScriptColumn.HEADER + ",");
        if (!further && !text.equals(ScriptColumn.HEADER)) {
            throw new RequestException(
                    file + ", line 1: not the header of a script. Begin with: " + ScriptColumn.HEADER + ".");
        }
        List<ScriptColumn> columns = new ArrayList<>(ScriptColumn.PLAIN);
        int at = ScriptColumn.HEADER.length() + 2;
        for (String title : further ? text.substring(at - 1).split(",", -1) : new String[0]) {
            columns.add(column(file, at, title, columns));
            at += title.length() + 1;
        }
        return new ScriptHeader(List.copyOf(columns));
    }

    private static ScriptColumn column(String file, int at, String title, List<ScriptColumn> before) {
        for (ScriptColumn column : ScriptColumn.FURTHER) {
            if (column.title().equals(title) && !before.contains(column)) {
                return column;
            }
        }
        String known = ScriptColumn.FURTHER.stream().map(ScriptColumn::title).collect(Collectors.joining(", "));
        String shown = title.length() <= 40 ? title : title.substring(0, 40) + "…";
        throw new RequestException(
                "%s, line 1, column %d: '%s' is no further column, or is there twice. These may follow: %s."
                        .formatted(file, at, shown, known));
    }

    /** Whether it has more than the plain columns, so that further types and actions may be named. */
    boolean extended() {
        return columns.size() > ScriptColumn.PLAIN.size();
    }

    /** A column's place, or -1. */
    int at(ScriptColumn column) {
        return columns.indexOf(column);
    }

    String text() {
        return columns.stream().map(ScriptColumn::title).collect(Collectors.joining(","));
    }
}
