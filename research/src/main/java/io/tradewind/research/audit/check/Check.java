// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit.check;

/** One question about a run folder that its files must answer with yes. */
public interface Check {
    /**
     * Short name, the same in every run.
     *
     * @return lower case with dashes
     */
    String name();

    /**
     * Answers the question.
     *
     * @param folder the run
     * @return what was found
     * @throws io.tradewind.research.audit.table.TableException when a file is missing or malformed; the auditor turns it
     *     into a finding
     */
    Finding examine(RunFolder folder);
}
