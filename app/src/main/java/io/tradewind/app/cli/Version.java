// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.jar.Manifest;
import picocli.CommandLine.IVersionProvider;

/** The version of the program. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"Tradewind " + number() + " on Java " + Runtime.version()};
    }

    /**
     * The version number from the manifest of the program's jar.
     *
     * @return the number, {@code development} when run from classes
     */
    public static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /**
     * The source revision that the program was built from.
     *
     * @return the revision from the manifest of the program's jar, empty when it is not known
     */
    public static String commit() {
        try (InputStream stream = Version.class.getResourceAsStream("/META-INF/MANIFEST.MF")) {
            String revision = stream == null
                    ? null
                    : new Manifest(stream).getMainAttributes().getValue("Tradewind-Commit");
            return revision == null ? "" : revision;
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own manifest cannot be read; build it anew.", e);
        }
    }
}
