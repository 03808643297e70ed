// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli;

/** What the process tells its caller. */
public final class ExitCode {
    /** Done. */
    public static final int DONE = 0;

    /** It ran and the answer is no: a failed check. */
    public static final int ANSWER_IS_NO = 1;

    /** The request is wrong: arguments, configuration, data. */
    public static final int WRONG_REQUEST = 2;

    /** A fault outside: disk, network, server; or a defect. */
    public static final int FAULT = 3;

    /** Interrupted, state saved. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
