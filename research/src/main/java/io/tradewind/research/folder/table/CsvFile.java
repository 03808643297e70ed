// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.folder.table;

import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.number.DecimalText;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * Writes one CSV file, a field at a time, without allocating: comma separated, LF, exact plain decimals.
 *
 * <p>Fields that hold a comma, a quote or a line end are quoted as RFC 4180 says.
 */
public final class CsvFile implements Closeable {
    private static final int BUFFER = 1 << 16;
    private static final int ROW_RESERVE = 1 << 12;

    private final OutputStream out;
    private final @Nullable MessageDigest digest;
    private final byte[] buffer = new byte[BUFFER];
    private int length;
    private boolean rowStarted;
    private long rows;

    /**
     * Creates the file.
     *
     * @param path where
     * @param header its first line
     * @param digest taken over all rows after the header; null for none
     * @throws IOException when the disk refuses
     */
    public CsvFile(Path path, String header, @Nullable MessageDigest digest) throws IOException {
        this.out = Files.newOutputStream(path);
        this.digest = digest;
        out.write((header + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Appends a text.
     *
     * @param value the value
     * @return this file
     */
    public CsvFile text(String value) {
        separate();
        if (needsQuotes(value)) {
            bytes(('"' + value.replace("\"", "\"\"") + '"').getBytes(StandardCharsets.UTF_8));
        } else {
            plain(value);
        }
        return this;
    }

    private static boolean needsQuotes(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    private void plain(String value) {
        int size = value.length();
        for (int i = 0; i < size; i++) {
            char c = value.charAt(i);
            if (c >= 128 || size > ROW_RESERVE / 2) {
                bytes(value.substring(i).getBytes(StandardCharsets.UTF_8));
                return;
            }
            buffer[length++] = (byte) c;
        }
    }

    private void bytes(byte[] encoded) {
        if (encoded.length > ROW_RESERVE / 2) {
            throw new IllegalArgumentException("a field of " + encoded.length + " bytes is too long for a CSV file");
        }
        System.arraycopy(encoded, 0, buffer, length, encoded.length);
        length += encoded.length;
    }

    /**
     * Appends a whole number.
     *
     * @param value the value
     * @return this file
     */
    public CsvFile number(long value) {
        return decimal(value, 0);
    }

    /**
     * Appends an exact decimal.
     *
     * @param value the value
     * @param scale decimals of the value
     * @return this file
     */
    public CsvFile decimal(long value, int scale) {
        separate();
        length = DecimalText.write(buffer, length, value, scale);
        return this;
    }

    /**
     * Appends a price.
     *
     * @param instrument whose steps it has
     * @param ticks price
     * @return this file
     */
    public CsvFile price(Instrument instrument, long ticks) {
        separate();
        length = instrument.writePrice(buffer, length, ticks);
        return this;
    }

    /**
     * Appends a quantity.
     *
     * @param instrument whose steps it has
     * @param lots quantity
     * @return this file
     */
    public CsvFile quantity(Instrument instrument, long lots) {
        separate();
        length = instrument.writeQuantity(buffer, length, lots);
        return this;
    }

    /**
     * Appends an empty field.
     *
     * @return this file
     */
    public CsvFile empty() {
        separate();
        return this;
    }

    private void separate() {
        if (rowStarted) {
            buffer[length++] = ',';
        }
        rowStarted = true;
    }

    /**
     * Ends the row.
     */
    public void end() {
        buffer[length++] = '\n';
        rowStarted = false;
        rows++;
        if (length > BUFFER - ROW_RESERVE) {
            flush();
        }
    }

    /**
     * Rows written, the header not counted.
     *
     * @return 0 or more
     */
    public long rows() {
        return rows;
    }

    private void flush() {
        try {
            out.write(buffer, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException("The run folder cannot be written: " + e.getMessage(), e);
        }
        if (digest != null) {
            digest.update(buffer, 0, length);
        }
        length = 0;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flush();
        }
    }
}
