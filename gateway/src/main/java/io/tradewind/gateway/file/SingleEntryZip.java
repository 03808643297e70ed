// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The content of a zip with one entry. Length and checksum are verified at its end, and the directory record that closes
 * a zip must be there. The local header is read, not the directory, because some published files hold extra fields in
 * the directory that the JDK's random-access reader refuses.
 */
final class SingleEntryZip extends FilterInputStream {
    private static final int TAIL = 65_557;

    private final ZipInputStream zip;
    private boolean ended;

    private SingleEntryZip(ZipInputStream zip) {
        super(zip);
        this.zip = zip;
    }

    static InputStream open(Path file) throws IOException {
        requireDirectory(file);
        ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)));
        if (zip.getNextEntry() == null) {
            zip.close();
            throw new ZipException("it holds no file");
        }
        return new SingleEntryZip(zip);
    }

    private static void requireDirectory(Path file) throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(TAIL, access.length())];
            access.seek(access.length() - tail.length);
            access.readFully(tail);
            for (int i = tail.length - 22; i >= 0; i--) {
                if (tail[i] == 'P' && tail[i + 1] == 'K' && tail[i + 2] == 5 && tail[i + 3] == 6) {
                    return;
                }
            }
        }
        throw new ZipException("its end is missing");
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        int read = ended ? -1 : zip.read(target, offset, count);
        if (read < 0 && !ended) {
            ended = true;
            if (zip.getNextEntry() != null) {
                throw new ZipException("it holds more than one file");
            }
        }
        return read;
    }
}
