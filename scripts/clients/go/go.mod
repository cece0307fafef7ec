module {{module}}/clients/go

go 1.21
