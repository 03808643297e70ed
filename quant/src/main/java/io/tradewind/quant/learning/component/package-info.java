// SPDX-License-Identifier: Apache-2.0
/**
 * Turns columns into other columns: principal and independent components, fractional differences.
 *
 * <p>Reach for it between features and a model. Open {@link io.tradewind.quant.learning.component.PrincipalComponents} first.
 *
 * <p>Promises: fits take whole samples and belong inside a train set; what they return maps single rows without looking ahead;
 * ragged, constant or infinite data are refused with an {@link java.lang.IllegalArgumentException}.
 */
@NullMarked
package io.tradewind.quant.learning.component;

import org.jspecify.annotations.NullMarked;
