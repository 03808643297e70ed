// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli.data;

import io.tradewind.app.cli.Progress;
import io.tradewind.app.thread.CancellationToken;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the data commands need: an open catalog that takes files and tells what it holds. */
public interface DataPort extends AutoCloseable {
    /** Opens catalogs. */
    @FunctionalInterface
    interface Opener {
        /**
         * Opens a catalog.
         *
         * @param catalog its folder; one that does not exist is an empty catalog
         * @return the catalog, to be closed
         * @throws Exception a {@code RequestException} when it is no catalog
         */
        DataPort open(Path catalog) throws Exception;
    }

    /**
     * Whether the files of a format are one log of ticks, which is imported as a whole.
     *
     * @param format name of the format
     * @return false for a format whose files hold bars, each imported alone
     */
    boolean isLog(String format);

    /**
     * Imports one file of bars, or the files of one log, all or nothing.
     *
     * @param request what to import
     * @return what was read
     * @throws Exception a {@code RequestException} when it is refused
     */
    ImportReport importFiles(ImportRequest request) throws Exception;

    /**
     * Lists what the catalog holds.
     *
     * @return one entry for each symbol and interval, and one for the ticks of each symbol
     * @throws Exception when it cannot be read
     */
    CatalogReport list() throws Exception;

    /**
     * Shows one symbol.
     *
     * @param symbol the symbol
     * @param interval its interval; empty for all
     * @return range and the files it came from
     * @throws Exception a {@code RequestException} when the catalog does not hold it
     */
    CatalogReport show(String symbol, Optional<String> interval) throws Exception;

    /**
     * Checks the quality of what the catalog holds.
     *
     * @param symbol the symbol; empty for all
     * @return gaps, duplicates, contradictions
     * @throws Exception a {@code RequestException} when the catalog does not hold it
     */
    CatalogReport check(Optional<String> symbol) throws Exception;

    @Override
    void close();

    /**
     * What to import.
     *
     * @param files one file of bars, or the files of one log in order
     * @param format name of the format
     * @param symbol symbol to file it under
     * @param options what the format may need
     * @param maxRejectsPercent rejected rows, in percent of all, above which the file is refused, 0 to
     *     100; empty for the importer's own limit
     * @param progress shows how far it is
     * @param cancellation asks it to stop
     */
    record ImportRequest(
            List<Path> files,
            String format,
            String symbol,
            FormatOptions options,
            OptionalDouble maxRejectsPercent,
            Progress progress,
            CancellationToken cancellation) {
        /** Copies the list. */
        public ImportRequest {
            files = List.copyOf(files);
        }
    }

    /**
     * What a format may need to read a file.
     *
     * @param interval bar interval; empty to take it from the file
     * @param zone IANA time zone of the file's times; empty for the format's own
     * @param columns column map, for example {@code time=Date,open=Open}; empty for the format's own
     * @param side side of quotes: mid, bid or ask; empty for the format's own
     * @param asset asset class of a lean file; empty to take it from the folder
     * @param factors factor file with splits and dividends
     * @param date day of ticks that carry only a time of day; empty to take it from the file's name
     */
    record FormatOptions(
            Optional<String> interval,
            Optional<String> zone,
            Optional<String> columns,
            Optional<String> side,
            Optional<String> asset,
            Optional<Path> factors,
            Optional<LocalDate> date) {}

    /**
     * What an import read.
     *
     * @param rows bars or ticks written
     * @param rejects rows rejected
     * @param document the report for programs
     * @param text the report for people
     */
    record ImportReport(long rows, long rejects, Map<String, ?> document, String text) {}

    /**
     * What a catalog holds.
     *
     * @param good whether nothing is wrong with it
     * @param document the report for programs
     * @param text the report for people
     */
    record CatalogReport(boolean good, Map<String, ?> document, String text) {}
}
