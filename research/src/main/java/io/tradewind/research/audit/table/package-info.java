// SPDX-License-Identifier: Apache-2.0
/**
 * Forward-only reading of the comma-separated tables of a run folder.
 *
 * <p>Reach for it to stream {@code equity.csv}, {@code fills.csv} and their neighbours without holding them in memory.
 * Open {@link io.tradewind.research.audit.table.TableReader} first.
 *
 * <p>Promises: one pass, memory independent of the file's length, one thread. A torn or malformed file ends in a
 * {@link io.tradewind.research.audit.table.TableException} that names file and line; nothing is silently cut.
 */
@NullMarked
package io.tradewind.research.audit.table;

import org.jspecify.annotations.NullMarked;
