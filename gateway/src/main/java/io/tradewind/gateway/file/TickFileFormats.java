// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file;

import io.tradewind.gateway.file.format.TickFileFormat;
import io.tradewind.gateway.file.log.BinanceLogFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Every format of tick files by name. */
public final class TickFileFormats {
    private static final Map<String, Supplier<TickFileFormat>> FORMATS = new LinkedHashMap<>();

    static {
        FORMATS.put(BinanceLogFormat.NAME, BinanceLogFormat::new);
        FORMATS.put(LeanTickFormat.NAME, LeanTickFormat::new);
        FORMATS.put(CsvTickFormat.NAME, CsvTickFormat::new);
    }

    private TickFileFormats() {}

    /**
     * Names that {@link #byName} takes.
     *
     * @return in the order of the registry
     */
    public static List<String> names() {
        return List.copyOf(FORMATS.keySet());
    }

    /**
     * A format by its name.
     *
     * @param name for example {@code binance-ws-log}
     * @return a new reader; empty when there is no such format
     */
    public static Optional<TickFileFormat> byName(String name) {
        return Optional.ofNullable(FORMATS.get(name)).map(Supplier::get);
    }
}
