// SPDX-License-Identifier: Apache-2.0
/**
 * Fault plans as files: from YAML to what goes wrong.
 *
 * <p>Open {@link io.tradewind.app.chaos.FaultPlanFile}. The keys are those of {@code docs/chaos.md}; a sample lies in {@code
 * samples/plans/chaos.yaml}.
 *
 * <p>Promises: everything that is wrong with a file is reported with file, line, key and what to do, before anything runs.
 */
@NullMarked
package io.tradewind.app.chaos;

import org.jspecify.annotations.NullMarked;
