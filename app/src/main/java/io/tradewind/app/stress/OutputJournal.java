// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.stress;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.Side;
import io.tradewind.trading.portfolio.AccountKind;
import io.tradewind.trading.portfolio.EntryKind;
import io.tradewind.trading.risk.Refused;
import io.tradewind.trading.sizing.Intent;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What the writer did, as bytes in the order in which it did it: commands, fills, ledger postings and refusals. Their SHA-256 is the journal hash;
 * there is nothing of threads, locks and clocks of this machine in it.
 *
 * <pre>
 *   record: | kind int | number of longs int | longs … |        little endian
 *   1 order    client id, time, instrument, side, type, time in force, lots, limit, stop, reduce only, group
 *   2 cancel   client id, time, instrument
 *   3 fill     fill id, client id, instrument, side, lots, price, fee, venue time, receive time
 *   4 posting  entry, time, kind, account, instrument, currency, units, reference
 *   5 refusal  time, slot, instrument, side, lots, reason, value, limit
 * </pre>
 */
final class OutputJournal implements AutoCloseable {
    private static final int ORDER = 1;
    private static final int CANCEL = 2;
    private static final int FILL = 3;
    private static final int POSTING = 4;
    private static final int REFUSAL = 5;
    private static final int BUFFER_LENGTH = 1 << 16;
    private static final int MOST_RECORD_LENGTH = 8 + 16 * Long.BYTES;

    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_LENGTH).order(LITTLE_ENDIAN);
    private final MessageDigest digest;
    private final @Nullable OutputStream file;
    private long records;
    private long orders;
    private long refusals;

    OutputJournal(@Nullable Path path) throws IOException {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
        this.file = path == null ? null : Files.newOutputStream(path);
    }

    void order(NewOrder order) {
        orders++;
        begin(ORDER, 11)
                .putLong(order.clientOrderId)
                .putLong(order.timeNs)
                .putLong(order.instrumentId)
                .putLong(order.side.ordinal())
                .putLong(order.type.ordinal())
                .putLong(order.timeInForce.ordinal())
                .putLong(order.quantityLots)
                .putLong(order.limitTicks)
                .putLong(order.stopTicks)
                .putLong(order.reduceOnly ? 1 : 0)
                .putLong(order.ocoGroupId);
    }

    void cancel(long clientOrderId, int instrumentId, long timeNs) {
        begin(CANCEL, 3).putLong(clientOrderId).putLong(timeNs).putLong(instrumentId);
    }

    void fill(
            long fillId,
            long clientOrderId,
            int instrumentId,
            Side side,
            long lots,
            long priceTicks,
            long feeUnits,
            long venueTimeNs,
            long receiveTimeNs) {
        begin(FILL, 9)
                .putLong(fillId)
                .putLong(clientOrderId)
                .putLong(instrumentId)
                .putLong(side.ordinal())
                .putLong(lots)
                .putLong(priceTicks)
                .putLong(feeUnits)
                .putLong(venueTimeNs)
                .putLong(receiveTimeNs);
    }

    void posting(
            long entryId,
            long timeNs,
            EntryKind kind,
            AccountKind account,
            int instrumentId,
            int currencyId,
            long units,
            long reference) {
        begin(POSTING, 8)
                .putLong(entryId)
                .putLong(timeNs)
                .putLong(kind.ordinal())
                .putLong(account.ordinal())
                .putLong(instrumentId)
                .putLong(currencyId)
                .putLong(units)
                .putLong(reference);
    }

    void refusal(long timeNs, Intent intent, Refused refused) {
        refusals++;
        begin(REFUSAL, 8)
                .putLong(timeNs)
                .putLong(intent.slotId)
                .putLong(intent.instrumentId)
                .putLong(intent.side.ordinal())
                .putLong(intent.lots)
                .putLong(refused.reason().ordinal())
                .putLong(refused.value())
                .putLong(refused.limit());
    }

    private ByteBuffer begin(int kind, int longs) {
        if (buffer.remaining() < MOST_RECORD_LENGTH) {
            flush();
        }
        records++;
        return buffer.putInt(kind).putInt(longs);
    }

    private void flush() {
        digest.update(buffer.array(), 0, buffer.position());
        try {
            if (file != null) {
                file.write(buffer.array(), 0, buffer.position());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        buffer.clear();
    }

    long records() {
        return records;
    }

    /** Orders of all kinds. */
    long orders() {
        return orders;
    }

    /** Intents that the gate refused. */
    long refusals() {
        return refusals;
    }

    /** SHA-256 of all records, in hex. Ends the hash. */
    String hash() {
        flush();
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
