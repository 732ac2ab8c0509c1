@_exported import Wording
