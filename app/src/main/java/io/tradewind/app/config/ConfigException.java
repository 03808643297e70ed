// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config;

import io.tradewind.domain.port.RequestException;
import java.util.List;
import java.util.stream.Collectors;

/** A configuration is wrong. The message holds one paragraph for each of the first {@value #MAX_REPORTED} problems. */
public final class ConfigException extends RequestException {
    /** Problems that one message reports. */
    public static final int MAX_REPORTED = 20;

    private static final long serialVersionUID = 1L;

    private final transient List<ConfigProblem> problems;

    /**
     * Creates the exception.
     *
     * @param problems all problems found, at least one
     */
    public ConfigException(List<ConfigProblem> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    /**
     * The problems.
     *
     * @return all of them, in the order found
     */
    public List<ConfigProblem> problems() {
        return problems;
    }

    private static String message(List<ConfigProblem> problems) {
        String shown = problems.stream()
                .limit(MAX_REPORTED)
                .map(ConfigProblem::paragraph)
                .collect(Collectors.joining("\n"));
        int more = problems.size() - MAX_REPORTED;
        return more > 0 ? shown + "\n… and " + more + " more problems after the first " + MAX_REPORTED + "." : shown;
    }
}
