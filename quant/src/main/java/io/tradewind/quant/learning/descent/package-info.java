// SPDX-License-Identifier: Apache-2.0
/**
 * Update rules for gradient descent.
 *
 * <p>Reach for it to train a model whose gradient is known. Open {@link io.tradewind.quant.learning.descent.Adam} first.
 *
 * <p>Promises: no randomness; one rule serves one set of parameters, whose length the first step fixes.
 */
@NullMarked
package io.tradewind.quant.learning.descent;

import org.jspecify.annotations.NullMarked;
