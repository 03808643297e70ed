// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.wiring.calibration;

import io.tradewind.app.cli.CalibrateCommand;
import io.tradewind.app.cli.TextTable;
import io.tradewind.domain.port.RejectReason;
import io.tradewind.domain.port.RequestException;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.domain.port.TickSink;
import io.tradewind.gateway.file.TickFileFormats;
import io.tradewind.gateway.file.format.TickFileFormat;
import io.tradewind.gateway.file.format.TickFileOptions;
import io.tradewind.gateway.file.format.TickFileSummary;
import io.tradewind.research.calibration.Calibration;
import io.tradewind.research.calibration.CalibrationPage;
import io.tradewind.research.calibration.CalibrationText;
import io.tradewind.research.calibration.Feature;
import io.tradewind.research.calibration.FigureFile;
import io.tradewind.research.calibration.Fit;
import io.tradewind.research.calibration.MarketRecorder;
import io.tradewind.research.calibration.MarketSample;
import io.tradewind.research.calibration.venue.VenueCalibration;
import io.tradewind.research.calibration.venue.VenueRecorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code calibrate}: reads logs by a format of the gateway, calibrates, writes the files asked for. */
public final class CalibrationRunner implements CalibrateCommand.Runner {
    private static final String FIGURES = "figures.properties";
    private static final String DOCUMENT = "figures.json";

    @Override
    public CalibrateCommand.Outcome run(CalibrateCommand.Request request) throws IOException {
        TickFileFormat format = TickFileFormats.byName(request.format())
                .orElseThrow(() -> new RequestException("There is no format '" + request.format()
                        + "' of tick files; give --format one of " + String.join(", ", TickFileFormats.names()) + "."));
        request.logs().forEach(CalibrationRunner::requireFile);
        List<MarketSample> samples = new ArrayList<>();
        List<VenueCalibration> venues = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Map.Entry<String, List<Path>> log : bySymbol(request).entrySet()) {
            MarketRecorder recorder = new MarketRecorder(log.getKey());
            VenueRecorder venue = new VenueRecorder(log.getKey());
            TickFileSummary summary =
                    format.read(log.getValue(), TickFileOptions.of(log.getKey()), new TwoSinks(recorder, venue));
            samples.add(recorder.sample());
            venues.add(VenueCalibration.of(venue.sample(), request.seed()));
            notes.addAll(notes(log.getKey(), summary));
        }
        Calibration calibration = Calibration.of(samples, request.seed());
        VenueCalibrationReport report = new VenueCalibrationReport(venues);
        StringBuilder text = new StringBuilder(text(calibration));
        text.append(report.text());
        notes.forEach(note -> text.append("\n\nNote: ").append(note));
        Map<String, Object> document = calibration.document();
        document.put("venues", report.document());
        document.put("notes", notes);
        if (request.out().isPresent()) {
            text.append("\n\n")
                    .append(write(calibration, report, document, request.out().get()));
        }
        return new CalibrateCommand.Outcome(document, text.toString());
    }

    /** Hands every batch to both. */
    private record TwoSinks(TickSink first, TickSink second) implements TickSink {
        @Override
        public void onTicks(TickBatch batch) {
            first.onTicks(batch);
            second.onTicks(batch);
        }

        @Override
        public void onReject(String file, long line, RejectReason reason, String detail) {
            first.onReject(file, line, reason, detail);
            second.onReject(file, line, reason, detail);
        }
    }

    private static void requireFile(Path log) {
        if (Files.isDirectory(log)) {
            throw new RequestException(log + " is a folder. Name the logs in it.");
        }
        if (!Files.exists(log)) {
            throw new RequestException("The file " + log + " does not exist. Check the path.");
        }
    }

    /** What of a log is missing from the measurement or may be wrong in it; empty for a log without fault. */
    private static List<String> notes(String symbol, TickFileSummary summary) {
        List<String> notes = new ArrayList<>();
        if (summary.gaps() > 0) {
            notes.add(String.format(
                    Locale.ROOT,
                    "%s: %,d gaps in the updates of the book; from a gap to the next snapshot the figures of the book"
                            + " may be off.",
                    symbol,
                    summary.gaps()));
        }
        if (summary.rejects() > 0) {
            notes.add(String.format(
                    Locale.ROOT,
                    "%s: %,d of %,d lines are wrong and were left out.",
                    symbol,
                    summary.rejects(),
                    summary.lines()));
        }
        summary.notes().forEach(note -> notes.add(symbol + ": " + note));
        return notes;
    }

    private static SequencedMap<String, List<Path>> bySymbol(CalibrateCommand.Request request) {
        SequencedMap<String, List<Path>> logs = new LinkedHashMap<>();
        for (Path log : request.logs()) {
            String symbol = request.symbol().orElseGet(() -> symbolOf(log));
            logs.computeIfAbsent(symbol, name -> new ArrayList<>()).add(log);
        }
        return logs;
    }

    private static String symbolOf(Path log) {
        return String.valueOf(log.getFileName()).split("[_.]", 2)[0].toUpperCase(Locale.ROOT);
    }

    private static String write(
            Calibration calibration, VenueCalibrationReport report, Map<String, Object> document, Path folder)
            throws IOException {
        Files.createDirectories(folder);
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(
                folder.resolve(FIGURES),
                FigureFile.format(calibration.symbols().stream()
                        .map(Calibration.Symbol::figures)
                        .toList()));
        Files.writeString(folder.resolve(DOCUMENT), mapper.writeValueAsString(document) + "\n");
        Files.writeString(
                folder.resolve(CalibrationPage.FILE_NAME), CalibrationPage.render(calibration, report.sections()));
        List<Path> files = new ArrayList<>(
                List.of(folder.resolve(FIGURES), folder.resolve(DOCUMENT), folder.resolve(CalibrationPage.FILE_NAME)));
        files.addAll(report.write(folder));
        return "Written: "
                + String.join(", ", files.stream().map(Path::toString).toList());
    }

    private static String text(Calibration calibration) {
        StringBuilder text = new StringBuilder();
        for (Calibration.Symbol symbol : calibration.symbols()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%s%s: %,d ticks in %.0f s, beside %,d s of the synthetic market, seed %d%n%n",
                    text.isEmpty() ? "" : "\n\n",
                    symbol.real().symbol(),
                    symbol.real().ticks(),
                    symbol.real().seconds(),
                    Calibration.SYNTHETIC_SECONDS,
                    calibration.seed()));
            text.append(features(symbol)).append("\n\n").append(fits(symbol));
        }
        if (calibration.realCorrelation().isPresent()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%n%nCorrelation of returns over %d s: %s real, %s synthetic.",
                    Calibration.CORRELATION_SECONDS,
                    CalibrationText.number(calibration.realCorrelation().orElse(0)),
                    CalibrationText.number(calibration.syntheticCorrelation().orElse(0))));
        }
        return text.toString();
    }

    private static TextTable features(Calibration.Symbol symbol) {
        TextTable table = new TextTable().row("what", "figure", "unit", "real", "synthetic");
        for (Feature feature : symbol.features()) {
            table.row(
                    feature.group(),
                    feature.name(),
                    feature.unit(),
                    CalibrationText.number(feature.real()),
                    CalibrationText.number(feature.synthetic()));
        }
        return table;
    }

    private static String fits(Calibration.Symbol symbol) {
        TextTable table = new TextTable().row("fit of", "law", "generated", "values", "distance", "p");
        for (Fit fit : symbol.fits()) {
            table.row(
                    fit.series(),
                    fit.law(),
                    fit.generated() ? "yes" : "",
                    String.format(Locale.ROOT, "%,.0f", fit.test().count()),
                    CalibrationText.number(fit.test().distance()),
                    CalibrationText.probability(fit.test().p()));
        }
        return table + "\nWith so many values p is near 0 for every law: the distance says how far it is off.";
    }
}
