// SPDX-License-Identifier: Apache-2.0
/**
 * {@code doctor}: is this machine fit to run Tradewind?
 *
 * <p>Open {@link io.tradewind.app.cli.doctor.DoctorCommand} for the list of checks and {@link
 * io.tradewind.app.cli.doctor.Finding} for what each yields. A new check is one method and one line in that list.
 *
 * <p>Promises: no network beyond loopback; nothing stays on disk; a check that cannot measure says so instead of failing.
 */
@NullMarked
package io.tradewind.app.cli.doctor;

import org.jspecify.annotations.NullMarked;
