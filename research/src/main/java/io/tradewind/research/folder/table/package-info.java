// SPDX-License-Identifier: Apache-2.0
/**
 * How a table of a run folder is written: exact plain decimals, one row at a time.
 *
 * <p>Open {@link io.tradewind.research.folder.table.CsvFile}. Writing a row allocates nothing; a disk that refuses ends the run with an
 * {@link java.io.UncheckedIOException}.
 */
@NullMarked
package io.tradewind.research.folder.table;

import org.jspecify.annotations.NullMarked;
