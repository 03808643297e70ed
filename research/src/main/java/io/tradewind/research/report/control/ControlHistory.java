// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report.control;

import io.tradewind.research.audit.table.TableReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What {@code control.csv} and {@code exposure.csv} say. */
public final class ControlHistory {
    private static final int EVENTS_KEPT = 5_000;
    private static final double NS_PER_SECOND = 1e9;

    private final List<ControlEvent> events = new ArrayList<>();
    private final ExposureHistory exposure;
    private long rows;

    private ControlHistory(ExposureHistory exposure) {
        this.exposure = exposure;
    }

    /**
     * Reads a folder; files that are not there read as empty.
     *
     * @param folder the run folder
     * @return its history
     */
    public static ControlHistory read(Path folder) {
        ControlHistory history = new ControlHistory(ExposureHistory.read(folder));
        Path file = folder.resolve("control.csv");
        if (Files.exists(file)) {
            try (TableReader table = TableReader.open(file)) {
                history.readRows(table);
            }
        }
        return history;
    }

    private void readRows(TableReader table) {
        int[] columns = List.of(
                        "time_ns",
                        "event",
                        "from",
                        "to",
                        "trigger",
                        "actor",
                        "reason",
                        "value",
                        "limit",
                        "equity",
                        "drawdown",
                        "instrument",
                        "quantity",
                        "detail")
                .stream()
                .mapToInt(table::column)
                .toArray();
        while (table.next()) {
            rows++;
            if (events.size() < EVENTS_KEPT) {
                events.add(event(table, columns));
            }
        }
    }

    private static ControlEvent event(TableReader table, int[] columns) {
        return new ControlEvent(
                table.whole(columns[0]) / NS_PER_SECOND,
                table.text(columns[1]),
                table.text(columns[2]),
                table.text(columns[3]),
                table.text(columns[4]),
                table.text(columns[5]),
                table.text(columns[6]),
                table.decimal(columns[7]),
                table.decimal(columns[8]),
                table.number(columns[9]),
                table.number(columns[10]),
                table.text(columns[11]),
                table.isEmpty(columns[12]) ? 0 : table.number(columns[12]),
                table.text(columns[13]));
    }

    List<ControlEvent> events() {
        return events;
    }

    /** Rows of the file, more than are kept when there are very many. */
    long rows() {
        return rows;
    }

    ExposureHistory exposure() {
        return exposure;
    }

    /**
     * The trips of the kill switch.
     *
     * @return in time order
     */
    List<ControlEvent> trips() {
        return events.stream().filter(event -> event.is("trip")).toList();
    }

    /** A time in which a mode other than NORMAL held. */
    record Band(double fromSeconds, double toSeconds, String mode) {}

    /**
     * The times in which less than everything was allowed.
     *
     * @param endSeconds end of the run
     * @return in time order
     */
    List<Band> bands(double endSeconds) {
        List<Band> bands = new ArrayList<>();
        double since = Double.NaN;
        String mode = "NORMAL";
        for (ControlEvent event : events) {
            if (event.changesMode()) {
                close(bands, since, event.seconds(), mode);
                mode = event.to();
                since = event.seconds();
            }
        }
        close(bands, since, endSeconds, mode);
        return bands;
    }

    private static void close(List<Band> bands, double from, double to, String mode) {
        if (!mode.equals("NORMAL") && from <= to) {
            bands.add(new Band(from, to, mode));
        }
    }
}
