// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.book;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** The recorded spot logs of two symbols, two files each that are one log. */
public final class SharedLogs {
    /** Their symbols. */
    public static final List<String> SYMBOLS = List.of("BTCUSDT", "ETHUSDT");

    /** Name of their format. */
    public static final String FORMAT = "binance-ws-log";

    private static final List<String> DAYS = List.of("20240808", "20240809");
    private static final int BUFFER = 1 << 16;

    private SharedLogs() {}

    private static Path folder() {
        return Path.of(System.getenv().getOrDefault("TRADEWIND_SHARED", "../shared"), "data", "l2", "binance-spot");
    }

    /**
     * What is not there.
     *
     * @return a sentence for people; empty when all files are there
     */
    public static Optional<String> missing() {
        return SYMBOLS.stream()
                .flatMap(symbol -> files(symbol).stream())
                .filter(file -> !Files.isReadable(file))
                .findFirst()
                .map(file -> "the recorded log " + file.normalize()
                        + " is not there: set TRADEWIND_SHARED to the folder that holds data/l2");
    }

    /**
     * The files of one log, in order.
     *
     * @param symbol one of {@link #SYMBOLS}
     * @return two files
     */
    public static List<Path> files(String symbol) {
        String name = symbol.toLowerCase(Locale.ROOT);
        return DAYS.stream()
                .map(day -> folder().resolve(name + "_" + day + ".gz"))
                .toList();
    }

    /**
     * Bytes of JSON text in a log: its lines without the time of receipt, the blank behind it and the line end.
     *
     * @param symbol one of {@link #SYMBOLS}
     * @return bytes before compression
     * @throws IOException when a file cannot be read
     */
    static long jsonBytes(String symbol) throws IOException {
        long bytes = 0;
        for (Path file : files(symbol)) {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file), BUFFER)) {
                bytes += jsonBytes(in.readAllBytes());
            }
        }
        return bytes;
    }

    private static long jsonBytes(byte[] text) {
        long bytes = 0;
        boolean within = false;
        for (byte character : text) {
            if (character == '\n') {
                within = false;
            } else if (within) {
                bytes++;
            } else {
                within = character == ' ';
            }
        }
        return bytes;
    }
}
