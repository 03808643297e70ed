// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file.log;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.port.RejectReason;
import io.tradewind.domain.port.RequestException;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.domain.port.TickKind;
import io.tradewind.domain.port.TickSink;
import io.tradewind.gateway.file.format.TickCollector;
import io.tradewind.gateway.file.format.TickFileOptions;
import io.tradewind.gateway.file.format.TickFileSummary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** One recording while it is read: checks each line and passes on what it holds. */
final class BinanceLog {
    private static final int DEPTH_FIELDS = BinanceLine.SYMBOL
            | BinanceLine.EVENT_TIME
            | BinanceLine.FIRST_ID
            | BinanceLine.LAST_ID
            | BinanceLine.BIDS
            | BinanceLine.ASKS;
    private static final int TRADE_FIELDS = BinanceLine.SYMBOL
            | BinanceLine.TRANSACTION_TIME
            | BinanceLine.TRADE_ID
            | BinanceLine.PRICE
            | BinanceLine.QUANTITY
            | BinanceLine.BUYER_RESTED;
    private static final int QUOTE_FIELDS = BinanceLine.SYMBOL
            | BinanceLine.LAST_ID
            | BinanceLine.BID
            | BinanceLine.BID_SIZE
            | BinanceLine.ASK
            | BinanceLine.ASK_SIZE;
    private static final int SNAPSHOT_FIELDS = BinanceLine.SNAPSHOT_ID | BinanceLine.BIDS | BinanceLine.ASKS;
    private static final int TIME_FIELDS = BinanceLine.EVENT_TIME | BinanceLine.TRANSACTION_TIME;
    private static final int FOREIGN_AFTER = 100;
    private static final int DETAIL_LENGTH = 60;
    private static final int UNTIMED_NOTES = 3;

    private final TickCollector out;
    private final DepthChain depth;
    private final BinanceLine line = new BinanceLine();
    private final RecorderClock clock = new RecorderClock();
    private final TradeIds tradeIds = new TradeIds();
    private byte[] symbol;
    private Path file = Path.of("");
    private long number;
    private boolean whole;
    private long lines;
    private long ignored;
    private long untimed;
    private boolean steppedBack;

    BinanceLog(TickFileOptions options, TickSink sink) {
        out = new TickCollector(sink);
        depth = new DepthChain(out);
        symbol = options.symbol().strip().toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    }

    /** Reads the next file of the recording. */
    void read(Path next) throws IOException {
        file = next;
        long linesBefore = lines;
        boolean later = out.ticks() > 0;
        try (LogLines log = LogLines.open(file)) {
            while (log.next()) {
                number = log.line();
                whole = log.terminated();
                line(log, later && lines == linesBefore);
            }
        }
        if (lines == linesBefore) {
            throw new RequestException(file + ": the file is empty; fetch it again");
        }
    }

    /** Passes on what is left, when all files have been read. */
    TickFileSummary finish() {
        if (depth.lines() > 0 && depth.snapshots() == 0) {
            throw new RequestException(
                    file + ": these files hold " + depth.lines() + " depth lines and no snapshot that"
                            + " they change, so no book can be built; import them together with the file before, which has it");
        }
        if (out.ticks() == 0) {
            throw new RequestException(file + ": no line gave a tick; " + out.rejects() + " of " + lines
                    + " were rejected, " + ignored + " are messages of other kinds");
        }
        out.flush();
        clock.finish();
        noteClock();
        return new TickFileSummary(
                lines,
                out.count(TickKind.SNAPSHOT),
                out.count(TickKind.DELTA),
                out.count(TickKind.TRADE),
                out.count(TickKind.QUOTE),
                depth.levels(),
                depth.beforeSnapshot(),
                Math.max(0, depth.snapshots() - 1),
                clock.offsetNs(),
                depth.snapshots() > 0,
                depth.gaps(),
                out.rejects(),
                ignored,
                clock.timesGoingBack(),
                out.repairs(),
                tradeIds.summary(),
                out.notes());
    }

    private void noteClock() {
        if (untimed > UNTIMED_NOTES) {
            out.note(untimed + " lines in all had such a time of the venue");
        }
        long offsetNs = clock.offsetNs().orElse(0);
        if (offsetNs > 0) {
            out.note(clock.offsetFile() + ": line " + clock.offsetLine() + ": sets the clock offset, " + offsetNs
                    + " ns, as the line most ahead of the recorder's clock");
        }
    }

    private void line(LogLines log, boolean beginsLaterFile) {
        BinanceLine.Kind kind = line.read(log.bytes(), log.start(), log.end());
        if (kind == BinanceLine.Kind.BROKEN) {
            broken(log);
            return;
        }
        lines++;
        if (beginsLaterFile) {
            requireAfterFileBefore();
        }
        if (line.has(BinanceLine.SYMBOL)) {
            requireSymbol();
        }
        switch (kind) {
            case QUOTE -> quote();
            case DEPTH -> depth();
            case TRADE -> trade();
            case SNAPSHOT -> snapshot();
            default -> ignored++;
        }
    }

    private void broken(LogLines log) {
        String text = new String(
                log.bytes(),
                log.start(),
                Math.min(DETAIL_LENGTH, log.end() - log.start()),
                StandardCharsets.ISO_8859_1);
        if (text.isBlank()) {
            return;
        }
        boolean understood = out.ticks() > 0 || depth.lines() > 0 || ignored > 0;
        if (!whole && !understood && (lines > 0 || !Character.isDigit(text.charAt(0)))) {
            throw foreign();
        }
        lines++;
        reject(RejectReason.UNPARSABLE, "no line of a websocket log: '" + text + "'");
        if (!understood && out.rejects() >= FOREIGN_AFTER) {
            throw foreign();
        }
    }

    private RequestException foreign() {
        return new RequestException(file + ": no line of it is " + BinanceLogFormat.NAME
                + ", which expects <local nanoseconds> <JSON> on each: depthUpdate, trade, bookTicker or a snapshot");
    }

    private void requireSymbol() {
        if (symbol.length == 0) {
            symbol = line.symbol().getBytes(StandardCharsets.UTF_8);
        }
        if (!line.isOf(symbol) && !line.symbol().equalsIgnoreCase(new String(symbol, StandardCharsets.UTF_8))) {
            throw new RequestException(file + ": line " + number + " is about " + line.symbol() + ", not "
                    + new String(symbol, StandardCharsets.UTF_8) + "; a recording is of one instrument");
        }
    }

    private void requireAfterFileBefore() {
        long stepNs = clock.stepBackNs(line.localNs);
        if (stepNs > RecorderClock.STEP_NS) {
            throw new RequestException(file + ": it begins " + stepNs / 1_000_000_000.0
                    + " s before the file before it ends; name the files in the order of their time");
        }
    }

    private boolean reject(RejectReason reason, String detail) {
        if (!whole && reason == RejectReason.UNPARSABLE) {
            throw new RequestException(
                    file + ": the file is cut in its last line, " + number + " (" + detail + "); fetch the file again");
        }
        return out.reject(file, number, reason, detail);
    }

    private void quote() {
        long eventNs = eventNs();
        if (complete("bookTicker", QUOTE_FIELDS)
                && sized(Math.min(line.bid, line.ask) >= 0, Math.min(line.bidSize, line.askSize) >= 0)
                && sized(line.bid > 0 || line.bidSize == 0, true)
                && sized(line.ask > 0 || line.askSize == 0, true)
                && timely(eventNs)) {
            long receiveNs = receive(eventNs);
            out.quote(clock.eventNs(), receiveNs, line.lastId, line.bid, line.bidSize, line.ask, line.askSize);
        }
    }

    private void trade() {
        long eventNs = eventNs();
        if (!complete("trade", TRADE_FIELDS)) {
            return;
        }
        boolean empty = !line.onBook && line.price == 0 && line.quantity == 0;
        if (!empty && !sized(line.price > 0, line.quantity > 0)) {
            return;
        }
        if (!timely(eventNs)) {
            return;
        }
        long receiveNs = receive(eventNs);
        long venueNs = clock.eventNs();
        long last = tradeIds.last();
        if (!tradeIds.take(line.tradeId)) {
            reject(RejectReason.DUPLICATE, "trade id " + line.tradeId + " comes after " + last);
        } else if (empty) {
            ignored++;
        } else {
            Side aggressor = line.buyerRested ? Side.SELL : Side.BUY;
            out.trade(venueNs, receiveNs, line.tradeId, line.price, line.quantity, aggressor, line.onBook);
        }
    }

    private void depth() {
        long eventNs = eventNs();
        if (complete("depthUpdate", DEPTH_FIELDS) && ordered() && sizedLevels() && timely(eventNs)) {
            long receiveNs = receive(eventNs);
            depth.delta(file, number, line, clock.eventNs(), receiveNs);
        }
    }

    private void snapshot() {
        long eventNs = eventNs();
        if (complete("snapshot", SNAPSHOT_FIELDS) && sizedLevels() && timely(eventNs)) {
            long receiveNs = receive(eventNs);
            depth.snapshot(file, number, line, clock.eventNs(), receiveNs);
        }
    }

    private boolean complete(String what, int needed) {
        int optional = TIME_FIELDS | BinanceLine.PREVIOUS_ID | BinanceLine.ORIGIN;
        if (line.tooLarge(needed)) {
            return reject(RejectReason.OVERFLOW, "a number of this " + what + " does not fit 8 decimals");
        }
        return line.isComplete(needed, optional)
                || reject(
                        RejectReason.UNPARSABLE, what + " without a readable field " + line.defects(needed, optional));
    }

    private boolean ordered() {
        return line.firstId <= line.lastId
                || reject(
                        RejectReason.UNPARSABLE, "first update " + line.firstId + " is after the last, " + line.lastId);
    }

    private boolean sizedLevels() {
        return sized(
                Math.min(line.bids.lowestPrice(), line.asks.lowestPrice()) > 0,
                Math.min(line.bids.lowestQuantity(), line.asks.lowestQuantity()) >= 0);
    }

    private boolean sized(boolean pricesFit, boolean quantitiesFit) {
        if (!pricesFit) {
            return reject(RejectReason.NON_POSITIVE_PRICE, "a price is zero or negative");
        }
        return quantitiesFit || reject(RejectReason.NEGATIVE_VOLUME, "a quantity is negative, or that of a trade 0");
    }

    /** When the venue made it: the time of the transaction, or of the message where there is no other. */
    private long eventNs() {
        if (line.has(BinanceLine.TRANSACTION_TIME)) {
            return RecorderClock.venueNs(line.transactionTime);
        }
        return line.has(BinanceLine.EVENT_TIME) ? RecorderClock.venueNs(line.eventTime) : TickBatch.NO_TIME;
    }

    private boolean timely(long eventNs) {
        boolean unreadable = eventNs == TickBatch.NO_TIME
                && (line.has(BinanceLine.TRANSACTION_TIME) || line.has(BinanceLine.EVENT_TIME));
        if (unreadable) {
            return reject(RejectReason.BAD_TIME, "the venue's time is not in milliseconds or microseconds");
        }
        return clock.isPlausible(line.localNs, eventNs)
                || reject(
                        RejectReason.BAD_TIME,
                        "local time " + line.localNs + " ns is more than an hour from what the line or the one before"
                                + " says");
    }

    private long receive(long eventNs) {
        long stepNs = clock.stepBackNs(line.localNs);
        if (stepNs > RecorderClock.PLAUSIBLE_NS) {
            throw new RequestException(file + ": line " + number + " was received " + stepNs + " ns before a line above"
                    + " it, more than an hour: one of the two local times is wrong; take the wrong line out");
        }
        if (stepNs > RecorderClock.STEP_NS && !steppedBack) {
            steppedBack = true;
            out.note(
                    file,
                    number,
                    "the local time goes back by " + stepNs
                            + " ns; this line and those that follow are kept and count as"
                            + " received at the time before the step until it is reached again");
        }
        long receiveNs = clock.receive(line.localNs, eventNs, file, number);
        if (clock.eventNs() != eventNs && ++untimed <= UNTIMED_NOTES) {
            out.note(
                    file,
                    number,
                    "the venue's time is " + (eventNs - receiveNs) / 1_000_000 + " ms after the recorder's, far more"
                            + " than in the lines above; the line is kept without a time of the venue");
        }
        return receiveNs;
    }
}
