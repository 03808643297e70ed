// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file.format;

import io.tradewind.domain.port.BarSink;
import java.nio.file.Path;

/** A kind of file that holds bars of one instrument. */
public interface BarFileFormat {
    /**
     * The name that users type.
     *
     * @return lower case with dashes
     */
    String name();

    /**
     * What a file of this format looks like.
     *
     * @return half a sentence for error messages
     */
    String expects();

    /**
     * Tells whether a file looks like this format.
     *
     * @param head the first lines of the file
     * @return true when reading it as this format would make sense
     */
    boolean recognises(FileHead head);

    /**
     * Reads a whole file.
     *
     * @param file the file
     * @param options how to read it
     * @param sink takes bars and rejects in file order
     * @return what was read
     * @throws io.tradewind.domain.port.RequestException when the file is missing, empty, torn, corrupt or of another
     *     format; bars that the sink took before must then be dropped
     */
    BarFileSummary read(Path file, BarFileOptions options, BarSink sink);
}
