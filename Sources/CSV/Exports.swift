@_exported import Bytes
@_exported import Diagnostics
@_exported import Text
