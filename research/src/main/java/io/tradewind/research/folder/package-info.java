// SPDX-License-Identifier: Apache-2.0
/**
 * Writes a run folder: everything that a run did, in files that others can read and audit.
 *
 * <p>Open {@link io.tradewind.research.folder.RunRecorder} (listens to a run and writes while it goes) and {@link
 * io.tradewind.research.folder.RunFolder} (the folder and its completeness mark). The columns are described in {@code
 * docs/run-folder.md}.
 *
 * <p>Promises: numbers are exact plain decimals; a folder is marked incomplete until its last file is written; memory does not
 * depend on the length of the run but for one number a day and three a round trip.
 */
@NullMarked
package io.tradewind.research.folder;

import org.jspecify.annotations.NullMarked;
