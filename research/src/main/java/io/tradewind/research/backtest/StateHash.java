// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.trading.engine.TradingEngine;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of the canonical snapshot bytes of a core: each number as eight big-endian bytes. */
final class StateHash implements StateSink {
    private final MessageDigest digest;
    private final ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES);

    private StateHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    static String of(TradingEngine engine) {
        StateHash hash = new StateHash();
        engine.save(hash);
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    @Override
    public void putLong(long value) {
        bytes.clear();
        bytes.putLong(value);
        digest.update(bytes.array());
    }

    @Override
    public void putDouble(double value) {
        putLong(Double.doubleToRawLongBits(value));
    }
}
