// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.wiring.calibration;

import io.tradewind.app.cli.TextTable;
import io.tradewind.research.calibration.venue.LatencyQuantiles;
import io.tradewind.research.calibration.venue.VenueCalibration;
import io.tradewind.research.calibration.venue.VenueDocument;
import io.tradewind.research.calibration.venue.VenueSection;
import io.tradewind.research.calibration.venue.VenueSnippet;
import io.tradewind.research.calibration.venue.VenueTable;
import io.tradewind.research.calibration.venue.VenueTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What {@code calibrate} says and writes of the fits for a simulated venue. */
final class VenueCalibrationReport {
    private final List<VenueCalibration> calibrations;

    VenueCalibrationReport(List<VenueCalibration> calibrations) {
        this.calibrations = calibrations;
    }

    /** One entry for each symbol. */
    List<Map<String, Object>> document() {
        return calibrations.stream().map(VenueDocument::of).toList();
    }

    /** One section of the page for each symbol. */
    List<String> sections() {
        return calibrations.stream().map(VenueSection::render).toList();
    }

    /** The tables, each below its title. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (VenueCalibration calibration : calibrations) {
            for (VenueTable table : VenueTables.of(calibration)) {
                text.append(String.format(Locale.ROOT, "%n%n%s. %s%n", calibration.symbol(), table.title()));
                text.append(text(table));
            }
        }
        return text.toString();
    }

    private static String text(VenueTable table) {
        StringBuilder text = new StringBuilder();
        if (!table.rows().isEmpty()) {
            TextTable aligned = new TextTable().row(table.header().toArray(String[]::new));
            table.rows().forEach(row -> aligned.row(row.toArray(String[]::new)));
            text.append('\n').append(aligned);
        }
        table.notes().forEach(note -> text.append('\n').append(note));
        return text.toString();
    }

    /** Writes the quantiles of latencies and the configuration of a venue; gives the files. */
    List<Path> write(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (VenueCalibration calibration : calibrations) {
            if (calibration.latency().isPresent()) {
                Path file = folder.resolve(name(calibration));
                Files.writeString(
                        file,
                        LatencyQuantiles.format(calibration.latency().get().sortedMs()));
                files.add(file);
            }
        }
        Path snippet = folder.resolve(VenueSnippet.FILE_NAME);
        Files.writeString(snippet, VenueSnippet.format(calibrations));
        files.add(snippet);
        return files;
    }

    /** The first symbol's file has the plain name. */
    private String name(VenueCalibration calibration) {
        return calibration.equals(calibrations.getFirst())
                ? LatencyQuantiles.FILE_NAME
                : LatencyQuantiles.FILE_NAME.replace(
                        ".csv", "-" + calibration.symbol().toLowerCase(Locale.ROOT) + ".csv");
    }
}
