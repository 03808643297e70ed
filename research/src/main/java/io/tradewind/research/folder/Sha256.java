// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.folder;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash of all files and inputs. */
final class Sha256 {
    private Sha256() {}

    static MessageDigest create() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
