// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file;

import io.tradewind.domain.port.RequestException;
import io.tradewind.gateway.file.format.BarFileFormat;
import io.tradewind.gateway.file.format.FileHead;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Every format of bar files by name. */
public final class BarFileFormats {
    private static final Map<String, Supplier<BarFileFormat>> FORMATS = new LinkedHashMap<>();

    static {
        FORMATS.put(BinanceKlineFormat.NAME, BinanceKlineFormat::new);
        FORMATS.put(TsvBarFormat.NAME, TsvBarFormat::new);
        FORMATS.put(LeanFormat.NAME, LeanFormat::new);
        FORMATS.put(CsvBarFormat.NAME, CsvBarFormat::new);
        FORMATS.put(CoinbaseCandleFormat.NAME, CoinbaseCandleFormat::new);
    }

    private BarFileFormats() {}

    /**
     * Names that {@link #named} takes.
     *
     * @return in the order of the registry
     */
    public static List<String> names() {
        return List.copyOf(FORMATS.keySet());
    }

    /**
     * A format by its name.
     *
     * @param name for example {@code binance-kline}
     * @return a new reader
     * @throws RequestException when there is no such format; the message lists the names
     */
    public static BarFileFormat named(String name) {
        Supplier<BarFileFormat> constructor = FORMATS.get(name);
        if (constructor == null) {
            throw new RequestException(
                    "unknown file format '" + name + "': write one of " + String.join(", ", FORMATS.keySet()));
        }
        return constructor.get();
    }

    /**
     * Formats that a file looks like.
     *
     * @param file the file
     * @return names; empty when none fits or the file cannot be read
     */
    public static List<String> matching(Path file) {
        FileHead head = FileHead.of(file);
        List<String> names = new ArrayList<>();
        FORMATS.forEach((name, constructor) -> {
            if (constructor.get().recognises(head)) {
                names.add(name);
            }
        });
        return names;
    }
}
