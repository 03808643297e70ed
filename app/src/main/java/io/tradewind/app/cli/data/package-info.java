// SPDX-License-Identifier: Apache-2.0
/**
 * The commands about recorded data: {@code data import}, {@code list}, {@code show}, {@code check}.
 *
 * <p>Open {@link io.tradewind.app.cli.data.DataPort} (what the commands need from the rest of the program) and {@link
 * io.tradewind.app.cli.data.DataImportCommand}.
 *
 * <p>Promises: the import of one file of bars, or of the files of one log of ticks, is all or nothing; a refused file does not stop the others and ends in exit code 2;
 * the commands read and write nothing but through the port.
 */
@NullMarked
package io.tradewind.app.cli.data;

import org.jspecify.annotations.NullMarked;
