// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit;

/** One question about a run folder that its files must answer with yes. */
interface Check {
    /** Short name, the same in every run. */
    String name();

    /**
     * Answers the question.
     *
     * @throws io.tradewind.research.audit.table.TableException when a file is missing or malformed; the auditor turns it
     *     into a finding
     */
    Finding examine(RunFolder folder);
}
