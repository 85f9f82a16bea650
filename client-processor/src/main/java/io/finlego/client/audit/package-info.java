/** Who brings changes about, and by which command: what each line of the audits names. */
@NullMarked
package io.finlego.client.audit;

import org.jspecify.annotations.NullMarked;
