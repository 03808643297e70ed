// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file;

import io.tradewind.domain.port.BarSink;
import io.tradewind.domain.port.RejectReason;
import io.tradewind.domain.port.RequestException;
import io.tradewind.gateway.file.format.BarFileFormat;
import io.tradewind.gateway.file.format.BarFileSummary;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Walks the lines of a text file and turns each fault of the file as a whole into one clear message. */
final class TextBars {
    /** What a format does with the lines. */
    interface Lines {
        /** Tells what line 1 is. */
        Start first(Row row);

        /** Handles one data row. */
        void row(Row row, BarCollector collector);
    }

    /** What line 1 is. */
    enum Start {
        HEADER,
        DATA,
        FOREIGN
    }

    private TextBars() {}

    static BarFileSummary read(BarFileFormat format, Path file, char delimiter, BarSink sink, Lines lines) {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
            return read(format, file, stream, delimiter, sink, lines);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    static BarFileSummary read(
            BarFileFormat format, Path file, InputStream stream, char delimiter, BarSink sink, Lines lines)
            throws IOException {
        LineReader reader = new LineReader(file, stream);
        BarCollector collector = new BarCollector(file, sink);
        Row row = reader.next(delimiter);
        if (row == null) {
            throw empty(file);
        }
        Start start = lines.first(row);
        if (start == Start.FOREIGN) {
            throw foreign(format, file);
        }
        if (start == Start.DATA) {
            lines.row(row, collector);
        }
        rest(reader, delimiter, collector, lines);
        BarFileSummary summary = collector.summary();
        if (summary.rows() == 0) {
            throw new RequestException(file + ": the file holds a header and no bars");
        }
        return summary;
    }

    private static void rest(LineReader reader, char delimiter, BarCollector collector, Lines lines)
            throws IOException {
        long blank = 0;
        @Nullable Row row;
        while ((row = reader.next(delimiter)) != null) {
            if (row.blank()) {
                blank = blank == 0 ? row.line() : blank;
                continue;
            }
            for (; blank != 0 && blank < row.line(); blank++) {
                collector.reject(blank, RejectReason.WRONG_COLUMN_COUNT, "blank line");
            }
            blank = 0;
            lines.row(row, collector);
        }
    }

    static RequestException empty(Path file) {
        return new RequestException(file + ": the file is empty; fetch it again");
    }

    static RequestException foreign(BarFileFormat format, Path file) {
        List<String> others = BarFileFormats.matching(file).stream()
                .filter(name -> !name.equals(format.name()))
                .toList();
        String advice = others.isEmpty()
                ? "no known format fits (known: " + String.join(", ", BarFileFormats.names()) + ")"
                : "it looks like " + String.join(" or ", others);
        return new RequestException(
                file + ": line 1 is not " + format.name() + ", which expects " + format.expects() + "; " + advice);
    }

    static RequestException unreadable(Path file, IOException e) {
        if (e instanceof NoSuchFileException) {
            return new RequestException(file + ": there is no such file", e);
        }
        if (Files.isDirectory(file)) {
            return new RequestException(file + ": this is a folder, not a file", e);
        }
        if (e instanceof ZipException || e instanceof EOFException) {
            return new RequestException(
                    file + ": the zip is torn or corrupt (" + e.getMessage() + "); fetch the file again", e);
        }
        return new RequestException(file + ": cannot be read (" + e.getMessage() + ")", e);
    }
}
