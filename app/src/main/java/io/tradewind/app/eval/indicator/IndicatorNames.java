// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.indicator;

import io.tradewind.app.eval.runner.CaseRunner.Task;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import io.tradewind.quant.indicator.catalog.Definition;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Finds out which indicator a case means, in the words of one program. */
@FunctionalInterface
interface IndicatorNames {

    /**
     * Resolves a case.
     *
     * @throws UnsupportedCaseException when the catalog has no counterpart
     */
    Request resolve(Task task);

    /** How the index of the first valid row is counted. */
    enum FirstValid {
        /** First row at which all columns are defined. */
        ALL_COLUMNS,
        /** First row at which the first column is defined. */
        FIRST_COLUMN
    }

    /**
     * What to compute.
     *
     * @param definition the indicator
     * @param arguments its arguments
     * @param series what it reads, expressions over the columns of the file such as {@code close} or {@code (H+L+C)/3}: one for an
     *     indicator of one series, two for a pair; empty for open, high, low, close, volume as they are
     * @param outputs for each wanted column, in order, the index of the output; -1 for one without a counterpart
     * @param shifts for each wanted column by how many rows it is moved down (negative: up), as a chart would draw it
     * @param leading for each wanted column what the program shows in its first rows; empty for nothing
     */
    record Request(
            Definition definition,
            Map<String, Object> arguments,
            List<String> series,
            List<Integer> outputs,
            List<Integer> shifts,
            List<Leading> leading) {

        /** A number that a program writes in the first {@code rows} rows of a column, where nothing is defined yet. */
        record Leading(double value, int rows) {}

        /** Copies the collections. */
        public Request {
            arguments = Map.copyOf(arguments);
            series = List.copyOf(series);
            outputs = List.copyOf(outputs);
            shifts = List.copyOf(shifts);
            leading = List.copyOf(leading);
        }

        /** Nothing moved. */
        Request(Definition definition, Map<String, Object> arguments, List<String> series, List<Integer> outputs) {
            this(definition, arguments, series, outputs, Collections.nCopies(outputs.size(), 0));
        }

        /** Nothing written in the first rows. */
        Request(
                Definition definition,
                Map<String, Object> arguments,
                List<String> series,
                List<Integer> outputs,
                List<Integer> shifts) {
            this(definition, arguments, series, outputs, shifts, List.of());
        }
    }
}
