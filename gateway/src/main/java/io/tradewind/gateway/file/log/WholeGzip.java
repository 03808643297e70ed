// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file.log;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A gzip of one or more members that must end where the file ends. The JDK's stream takes a damaged header of a later member for the
 * end, and would leave out what follows without a word.
 */
final class WholeGzip extends GZIPInputStream {
    private static final int TRAILER = 8;

    WholeGzip(InputStream raw, int bufferSize) throws IOException {
        super(raw, bufferSize);
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        int read = super.read(target, offset, count);
        if (read < 0 && (inf.getRemaining() > TRAILER || in.available() > 0)) {
            throw new ZipException("what follows a member is no gzip");
        }
        return read;
    }
}
