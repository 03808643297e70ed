// SPDX-License-Identifier: Apache-2.0
/**
 * Reference cases of the learning primitives.
 *
 * <p>Reach for it when a case of a group {@code ml_…} is computed. Open
 * {@link io.tradewind.app.eval.learning.LearningRunners} first.
 *
 * <p>Promises: every value comes from {@code quant.learning} through its public methods; recurrent nets and boosting have no
 * counterpart and are left out.
 */
@NullMarked
package io.tradewind.app.eval.learning;

import org.jspecify.annotations.NullMarked;
