/** The reasons for refusals: one enumeration a domain, and what they have in common. */
@NullMarked
package io.finlego.kernel.rejection;

import org.jspecify.annotations.NullMarked;
