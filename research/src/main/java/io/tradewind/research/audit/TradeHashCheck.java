// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit;

import io.tradewind.research.audit.check.Check;
import io.tradewind.research.audit.check.Finding;
import io.tradewind.research.audit.check.RunFolder;
import io.tradewind.research.audit.table.TableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The manifest's {@code tradeHash} is the SHA-256 of {@code fills.csv} after its header line. */
final class TradeHashCheck implements Check {
    private static final int BUFFER_BYTES = 1 << 16;

    @Override
    public String name() {
        return "trade-hash";
    }

    @Override
    public Finding examine(RunFolder folder) {
        String stated = folder.manifest().path("tradeHash").asString("");
        String computed = hash(folder.path().resolve("fills.csv"));
        String compared = "tradeHash of manifest.json against SHA-256 of fills.csv after its header line";
        if (stated.equalsIgnoreCase(computed)) {
            return Finding.passed(name(), compared);
        }
        return Finding.failed(name(), compared, "manifest '" + stated + "', computed " + computed);
    }

    private static String hash(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER_BYTES];
            boolean inHeader = true;
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                int from = 0;
                while (inHeader && from < count) {
                    inHeader = buffer[from++] != '\n';
                }
                digest.update(buffer, from, count - from);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new TableException("fills.csv: cannot be read (" + e.getMessage() + ")", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
