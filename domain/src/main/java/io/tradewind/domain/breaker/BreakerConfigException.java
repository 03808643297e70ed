// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.breaker;

/** A setting of a breaker or of a group is out of range; nothing was changed. */
public final class BreakerConfigException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient BreakerError.ConfigInvalid error;

    /**
     * Creates the exception.
     *
     * @param error the setting, its value and its range
     */
    public BreakerConfigException(BreakerError.ConfigInvalid error) {
        super(error.message());
        this.error = error;
    }

    static void require(boolean valid, String key, Object value, String range) {
        if (!valid) {
            throw new BreakerConfigException(
                    new BreakerError.ConfigInvalid("settings", key, String.valueOf(value), range));
        }
    }

    /**
     * The setting.
     *
     * @return key, value and range
     */
    public BreakerError.ConfigInvalid error() {
        return error;
    }
}
