// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli.doctor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Checks of the disk that runs and catalog are written to. */
final class DiskChecks {
    private static final long ENOUGH_BYTES = 2L << 30;
    private static final long LEAST_BYTES = 200L << 20;
    private static final int FILES = 50;
    private static final int FILE_BYTES = 4096;
    private static final double SLOW_FSYNC_MS = 20;

    private DiskChecks() {}

    static Finding free(Path folder) {
        try {
            long bytes = Files.getFileStore(folder).getUsableSpace();
            String text = String.format(Locale.ROOT, "%.1f GB free at %s", bytes / (double) (1L << 30), folder);
            if (bytes < LEAST_BYTES) {
                return Finding.fail("disk", text, "Free some space or work on another disk.");
            }
            return bytes < ENOUGH_BYTES
                    ? Finding.warn("disk", text, "Large imports may not fit; free some space.")
                    : Finding.ok("disk", text);
        } catch (IOException e) {
            return Finding.warn(
                    "disk",
                    "free space at " + folder + " cannot be read: " + e.getMessage(),
                    "Check that the disk is mounted.");
        }
    }

    /** Writes and forces small files one after the other; the median says what a durable write costs. */
    static Finding fsync(Path folder) {
        long[] ns = new long[FILES];
        try {
            Path scratch = Files.createTempDirectory(folder, ".tradewind-doctor");
            try {
                for (int i = 0; i < FILES; i++) {
                    ns[i] = writeAndForceNs(scratch.resolve("probe" + i));
                }
            } finally {
                Files.delete(scratch);
            }
        } catch (IOException e) {
            return Finding.fail(
                    "fsync",
                    "cannot write in " + folder + ": " + e.getMessage(),
                    "Start in a folder that you may write to; run folders are created there.");
        }
        Arrays.sort(ns);
        double medianMs = ns[FILES / 2] / 1e6;
        String text = String.format(
                Locale.ROOT,
                "median %.2f ms to write and force 4 KiB (%d files, slowest %.2f ms)",
                medianMs,
                FILES,
                ns[FILES - 1] / 1e6);
        return medianMs > SLOW_FSYNC_MS
                ? Finding.warn("fsync", text, "A durable journal will be slow here; prefer a local SSD.")
                : Finding.ok("fsync", text);
    }

    private static long writeAndForceNs(Path file) throws IOException {
        long startNs = System.nanoTime();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.allocate(FILE_BYTES);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
            return System.nanoTime() - startNs;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    static Finding catalog(Path catalog) {
        Path existing = nearestExisting(catalog.toAbsolutePath().normalize());
        boolean writable = existing != null && Files.isDirectory(existing) && Files.isWritable(existing);
        if (!writable) {
            return Finding.fail(
                    "catalog",
                    catalog + " cannot be written",
                    "Give another folder with --catalog, or change the permissions of " + existing + ".");
        }
        return Files.isDirectory(catalog)
                ? Finding.ok("catalog", catalog + " is there and writable")
                : Finding.ok("catalog", catalog + " is not there yet; './tradewind data import' creates it");
    }

    private static @Nullable Path nearestExisting(Path path) {
        Path current = path;
        while (current != null && !Files.exists(current)) {
            current = current.getParent();
        }
        return current;
    }
}
