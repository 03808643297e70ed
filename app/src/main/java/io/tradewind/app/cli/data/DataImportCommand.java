// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli.data;

import io.tradewind.app.cli.ExitCode;
import io.tradewind.app.cli.JsonOption;
import io.tradewind.app.cli.Progress;
import io.tradewind.app.cli.ProgressLine;
import io.tradewind.app.cli.Terminal;
import io.tradewind.app.thread.CancellationToken;
import io.tradewind.domain.port.RequestException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code data import FILE…}: foreign files into the catalog, each all or nothing. */
@Command(
        name = "import",
        description =
                "Import files into a Parquet catalog; reports rows, gaps, duplicates, repairs and each reject with its line. Files of ticks are one log, in the order given.",
        footer = {
            "",
            "Example: ./tradewind data import BTCUSDT-1m-2024-01.csv --format binance-kline --symbol BTCUSDT --catalog data/catalog",
            "         ./tradewind data import btcusdt_0808.gz btcusdt_0809.gz --format binance-ws-log --symbol BTCUSDT"
        })
final class DataImportCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final DataPort.Opener opener;
    private final CancellationToken cancellation;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files, or patterns with * and ?.")
    private List<String> arguments = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "F",
            required = true,
            description =
                    "Format of bars: binance-kline, bars-tsv, lean, csv-bars or coinbase-candles; of ticks: binance-ws-log, lean-tick or tick-csv.")
    private String format = "";

    @Option(
            names = "--symbol",
            paramLabel = "S",
            required = true,
            description =
                    "Symbol to file the data under; of a log the venue's name, with a suffix if wanted: BTCUSDT, BTCUSDT-PERP.")
    private String symbol = "";

    @Mixin
    private CatalogOption catalog = new CatalogOption();

    @Option(
            names = "--interval",
            paramLabel = "I",
            description = "Bar interval such as 1m or 1h; found from the times without it.")
    private @Nullable String interval;

    @Option(names = "--zone", paramLabel = "Z", description = "IANA time zone of the file's times.")
    private @Nullable String zone;

    @Option(
            names = "--columns",
            paramLabel = "MAP",
            description = "Column map of csv-bars or tick-csv, for example time=Date,open=Open,close=Close.")
    private @Nullable String columns;

    @Option(names = "--side", paramLabel = "SIDE", description = "Side of quote bars: mid, bid or ask.")
    private @Nullable String side;

    @Option(
            names = "--asset",
            paramLabel = "A",
            description = "Asset class of lean files outside such a folder: equity, forex, cfd or crypto.")
    private @Nullable String asset;

    @Option(
            names = "--factors",
            paramLabel = "FILE",
            description = "Factor file of the lean format: splits and dividends.")
    private @Nullable Path factors;

    @Option(
            names = "--date",
            paramLabel = "DAY",
            description = "Day of lean-tick files, for example 2014-05-01; taken from the file's name without it.")
    private @Nullable LocalDate date;

    @Option(
            names = "--max-rejects",
            paramLabel = "N%",
            description = "Rejected rows, in percent, above which a file is refused. Default: 1%%.")
    private @Nullable String maxRejects;

    @Mixin
    private JsonOption json = new JsonOption();

    DataImportCommand(Terminal terminal, DataPort.Opener opener, CancellationToken cancellation) {
        this.terminal = terminal;
        this.opener = opener;
        this.cancellation = cancellation;
    }

    @Override
    public Integer call() throws Exception {
        OptionalDouble maxPercent =
                maxRejects == null ? OptionalDouble.empty() : OptionalDouble.of(percent(maxRejects));
        List<Path> files = FilePatterns.expand(arguments);
        boolean log;
        List<Map<String, ?>> documents = new ArrayList<>();
        long rows = 0;
        int refused = 0;
        try (DataPort open = opener.open(catalog.folder())) {
            log = open.isLog(format);
            for (List<Path> together :
                    log ? List.of(files) : files.stream().map(List::of).toList()) {
                cancellation.throwIfCancelled();
                String label = String.valueOf(together.getFirst().getFileName());
                try (Progress progress = new ProgressLine(terminal, label, log ? "ticks" : "rows")) {
                    DataPort.ImportReport report = open.importFiles(request(together, maxPercent, progress));
                    rows += report.rows();
                    documents.add(report.document());
                    show(report);
                } catch (RequestException e) {
                    refused += together.size();
                    together.forEach(file -> documents.add(refusal(file, e)));
                    terminal.error(String.valueOf(e.getMessage()));
                }
            }
        }
        summarise(
                documents,
                files.size(),
                refused,
                String.format(Locale.ROOT, "%,d %s", rows, log ? "ticks" : "bars"),
                rows);
        return refused == 0 ? ExitCode.DONE : ExitCode.WRONG_REQUEST;
    }

    private DataPort.ImportRequest request(List<Path> files, OptionalDouble maxPercent, Progress progress) {
        DataPort.FormatOptions options = new DataPort.FormatOptions(
                Optional.ofNullable(interval),
                Optional.ofNullable(zone),
                Optional.ofNullable(columns),
                Optional.ofNullable(side),
                Optional.ofNullable(asset),
                Optional.ofNullable(factors),
                Optional.ofNullable(date));
        return new DataPort.ImportRequest(files, format, symbol, options, maxPercent, progress, cancellation);
    }

    private void show(DataPort.ImportReport report) {
        if (!json.wanted()) {
            terminal.print(report.text());
        }
    }

    private static Map<String, Object> refusal(Path file, RequestException error) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("file", file.toString());
        document.put("imported", false);
        document.put("message", error.getMessage());
        return document;
    }

    private void summarise(List<Map<String, ?>> documents, int files, int refused, String amount, long rows) {
        if (json.wanted()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("files", documents);
            document.put("imported", files - refused);
            document.put("refused", refused);
            document.put("rows", rows);
            terminal.printJson(document);
            return;
        }
        terminal.print(String.format(
                Locale.ROOT,
                "%d of %d files imported, %s of %s into %s%s",
                files - refused,
                files,
                amount,
                symbol,
                catalog.folder(),
                refused == 0 ? "" : "; " + refused + " refused, nothing of them was written"));
    }

    /** Parses {@code 5}, {@code 5%} or {@code 0.1%}. */
    private static double percent(String text) {
        String digits = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
        try {
            double value = Double.parseDouble(digits);
            if (value >= 0 && value <= 100) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new RequestException(percentRefusal(text), e);
        }
        throw new RequestException(percentRefusal(text));
    }

    private static String percentRefusal(String text) {
        return "Option --max-rejects is '" + text
                + "', not a percentage from 0 to 100. Write for example --max-rejects 0.5%.";
    }
}
