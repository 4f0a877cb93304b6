// The system's C library, by the name it has on each system, for this module and all that import it.
#if canImport(Glibc)
  @_exported public import Glibc
#elseif canImport(Darwin)
  @_exported public import Darwin
#endif
